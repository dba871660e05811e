/**
 * Components whose code is fetched apart from the window's own.
 * React's `lazy` would do, but it shows nothing for up to 300 ms even when the code is there: it holds a screen back
 * that follows soon on an empty one.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { holdKeys } from './held-keys.ts';

type Fetched<Props extends object> = ComponentType<Props> & {
  /** Fetches the code now, so that the component is there at once when it is wanted. */
  fetch(): Promise<void>;
};

/**
 * A component that fetches itself when it is first shown, and is nothing until then. What fails falls to the boundary.
 * One that takes the focus (`takesKeys`) gets the keys that were pressed until then.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { takesKeys = false } = {},
): Fetched<Props> {
  let Component: ComponentType<Props> | null = null;
  const fetch = async () => {
    Component = await load();
  };
  function Shown(props: Props) {
    const [state, setState] = useState<{ failure?: unknown }>({});
    useEffect(() => {
      if (Component) return;
      const keys = takesKeys ? holdKeys() : null;
      fetch().then(
        () => {
          // Shown at once, so that it has the focus.
          flushSync(() => setState({}));
          keys?.give();
        },
        (failure: unknown) => {
          keys?.drop();
          setState({ failure });
        },
      );
      return keys?.drop;
    }, []);
    if ('failure' in state) throw state.failure;
    return Component && <Component {...props} />;
  }
  return Object.assign(Shown, { fetch });
}
