/** Teaches all four languages at once: imported by programs that read their files from the disk, and by tests. */
import en from '../../assets/locales/en.json' with { type: 'json' };
import fa from '../../assets/locales/fa.json' with { type: 'json' };
import ru from '../../assets/locales/ru.json' with { type: 'json' };
import vi from '../../assets/locales/vi.json' with { type: 'json' };
import { teach } from './translate.ts';

teach('en', en);
teach('vi', vi);
teach('fa', fa);
teach('ru', ru);
