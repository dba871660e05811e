/** Whoever calls for something and goes on typing at once is not faster than the program. */
import { type ComponentType, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fetched } from '../../renderer/ui/fetched.tsx';
import { type Desk, setDesk } from './desk.tsx';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

/** Asks for a name, in a field that has the focus, and shows what Enter took over. */
function Asked() {
  const [taken, setTaken] = useState('');
  const [typed, setTyped] = useState('');
  return (
    <>
      <input
        ref={(element) => element?.focus()}
        aria-label="Name"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && setTaken(typed)}
      />
      <output>{taken}</output>
    </>
  );
}

async function typeBefore(keys: string, takesKeys: boolean): Promise<void> {
  let come: (component: ComponentType) => void = () => {};
  const Slow = fetched(() => new Promise<ComponentType>((resolve) => (come = resolve)), { takesKeys });
  const heard: string[] = [];
  desk.show(
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what others would take for theirs.
    <div onKeyDown={({ key }) => heard.push(key)}>
      <input ref={(element) => element?.focus()} aria-label="Something else" />
      <Slow />
    </div>,
  );
  await expect.element(page.getByLabelText('Something else')).toHaveFocus();
  await userEvent.keyboard(keys);
  expect(heard).toEqual(takesKeys ? [] : [...keys]);
  come(Asked);
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
}

test('keys that were pressed while it was fetched are typed into it, in their order, and into nothing else', async () => {
  await typeBefore('abcd{Backspace}e{Enter}', true);
  await expect.element(page.getByRole('status')).toHaveTextContent('abce');
  await expect.element(page.getByLabelText('Name')).toHaveValue('abce');
  await expect.element(page.getByLabelText('Something else')).toHaveValue('');
  await userEvent.keyboard('f');
  await expect.element(page.getByLabelText('Name')).toHaveValue('abcef');
});

test('what does not take them leaves them where they were meant for', async () => {
  await typeBefore('ab', false);
  await expect.element(page.getByLabelText('Something else')).toHaveValue('ab');
});
