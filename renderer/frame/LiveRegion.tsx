/** What the program says to screen readers about what just happened. */
import { useEditor } from '../state/editor.ts';

export function LiveRegion() {
  const { text, count } = useEditor((state) => state.said);
  return (
    <div className="spoken" aria-live="polite" aria-atomic="true">
      {/* A new element each time, so that the same sentence is heard again. */}
      <span key={count}>{text}</span>
    </div>
  );
}
