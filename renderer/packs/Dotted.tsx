/** A few short facts in a row, each running its own way: in a Persian line "A4" would turn round the figures beside it. */
import { Fragment } from 'react';

export function Dotted({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fact is its place
    <Fragment key={index}>
      {index > 0 && ' · '}
      <bdi>{fact}</bdi>
    </Fragment>
  ));
}
