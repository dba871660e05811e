/** Maps that are hard to print: very many touchpoints, very long names, a word without a break, several directions. */
import { newJourney, newMoment, newPersona, newStage, newTouchpoint } from '../../shared/document/blank.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';

interface Words {
  stages: string[];
  name: string;
  device: string;
  persona: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    stages: ['Discover', 'Decide', 'Visit & buy', 'Values, beliefs and everything that follows from them in time', ''],
    name: 'Conversation with the member of staff who knows the customer’s history and hands it over to the workshop',
    device: 'Telephone, then the tablet on the counter of the second floor',
    persona: 'A first-time buyer who has compared eleven shops and trusts none of them so far',
  },
  vi: {
    stages: ['Khám phá', 'Đặt hàng', 'Đến hẹn', 'Những ngày sau khi về nhà và mọi điều còn băn khoăn', ''],
    name: 'Cuộc trò chuyện với nhân viên đã nắm rõ câu chuyện của khách và chuyển tiếp cho bộ phận kỹ thuật',
    device: 'Điện thoại, rồi máy tính bảng ở quầy trên tầng hai',
    persona: 'Người mua lần đầu, đã so sánh mười một cửa hàng mà vẫn chưa tin nơi nào',
  },
  fa: {
    stages: ['آشنایی', 'آغاز', 'خرید حضوری', 'روزهای پس از بازگشت به خانه و هر آنچه هنوز روشن نیست', ''],
    name: 'گفت‌وگو با کارمندی که سابقهٔ مشتری را می‌داند و آن را بی‌کم‌وکاست به تعمیرگاه می‌سپارد',
    device: 'تلفن و سپس تبلت روی پیشخان طبقهٔ دوم',
    persona: 'خریدار بار اول که یازده فروشگاه را سنجیده و هنوز به هیچ‌کدام اعتماد ندارد',
  },
  ru: {
    stages: ['Выбор', 'Встреча', 'Во время покупки', 'Дни после возвращения домой и всё, что осталось неясным', ''],
    name: 'Разговор с сотрудником, который знает историю клиента и передаёт её в мастерскую без потерь',
    device: 'Телефон, затем планшет на стойке второго этажа',
    persona: 'Покупатель, который впервые сравнил одиннадцать магазинов и пока не доверяет ни одному',
  },
};

/** What some names are instead of the long one. */
const ODD_NAMES: readonly string[] = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'https://example.com/a/very/long/address?with=parameters&and=more-of-them&without=end',
  'Instagram · اینستاگرام',
  'A',
  '<b>not bold</b> & "quoted"',
];

export function stressJourney(language: Language, touchpoints = 120): Journey {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const words = WORDS[language];
  const journey = newJourney({ id: 'stress', title: words.persona, language, newId });
  journey.personas = [newPersona({ id: 'p1', name: words.persona }), newPersona({ id: 'p2', name: words.persona })];
  const [map] = journey.maps;
  if (!map) return journey;
  map.name = words.name;
  map.personas = ['p1', 'p2'];
  map.stages = words.stages.map((name, index) =>
    newStage({ id: `s${index}`, name, phase: index < 2 ? 'before' : 'during' }),
  );
  for (let n = 0; n < touchpoints; n++) {
    const odd = n % 7 === 3 ? ODD_NAMES[Math.floor(n / 7) % ODD_NAMES.length] : undefined;
    // A stretch of short ones, so that page ends fall everywhere.
    const name = odd ?? (n % 3 === 0 ? words.name : words.device);
    const id = `t${n}`;
    journey.touchpoints.push(
      newTouchpoint({
        id,
        name: `${name} ${n}`,
        device: n % 4 === 0 ? words.device : '',
        control: n % 5 === 0 ? 'indirect' : 'direct',
      }),
    );
    const stage = map.stages[n % map.stages.length];
    stage?.moments.push(newMoment({ id: `m${n}`, touchpoint: id, momentOfTruth: n % 6 === 0 }));
  }
  return journey;
}
