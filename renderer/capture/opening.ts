/** Opens and closes quick capture. */
import { workspace } from '../state/workspace.ts';

export function toggleCapture(): void {
  const { bar } = workspace().getState();
  workspace().setState({ bar: bar === 'capture' ? null : 'capture' });
}
