import { type Budget, type BudgetName, budgets } from './budgets.ts';

/** What was measured; a budget that is left out was not. */
export type Figures = Partial<Record<BudgetName, number>>;

export interface Row extends Budget {
  name: BudgetName;
  figure: number | undefined;
  verdict: 'ok' | 'over' | 'not measured';
}

/** Every budget beside its figure. */
export const rowsOf = (figures: Figures): Row[] =>
  (Object.keys(budgets) as BudgetName[]).map((name) => {
    const figure = figures[name];
    const verdict = figure === undefined ? 'not measured' : figure <= budgets[name].most ? 'ok' : 'over';
    return { ...budgets[name], name, figure, verdict };
  });

const written = (figure: number | undefined, unit: Budget['unit']): string =>
  figure === undefined
    ? '–'
    : `${figure.toLocaleString('en', { maximumFractionDigits: unit === 'x' ? 2 : unit === 'kB' ? 1 : 0 })}${unit && ` ${unit}`}`;

/** The rows as columns of plain text: what, budget, figure, verdict, peers; `later` are measures whose subject is still to be built. */
export function table(rows: readonly Row[], later: readonly string[] = []): string {
  const lines = [
    ['', 'budget', 'figure', 'verdict', 'peers'],
    ...rows.map(({ what, most, unit, figure, verdict, peers = '' }) => [
      what,
      `<= ${written(most, unit)}`,
      written(figure, unit),
      verdict,
      peers,
    ]),
    ...later.map((what) => [what, '', '', 'later', '']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const figures = new Set([1, 2]);
  return lines
    .map((line) =>
      line
        .map((cell, column) => (figures.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
