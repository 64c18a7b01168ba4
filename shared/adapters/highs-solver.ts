import highsModule from 'highs';
import type {
  Model,
  Objective,
  OpenModel,
  Optimised,
  Row,
  Solver,
  Solving,
} from '../domain/disclosure/solving/solver.ts';

/** The package types its CommonJS build, Node runs its ES module: there the default export is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type RawModel = ReturnType<Highs['raw']['createModel']>;

/** Primal simplex: after a change of objective the last basis is still feasible, and one or two steps are enough. */
const primalSimplex = 4;
const dualSimplex = 1;

const accepted = ({ status }: { status: number }): void => {
  if (status < 0) throw new Error('The solver refused a change to its model.');
};

const matrixOf = (rows: readonly Row[], columns: number) => {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = starts[at]! + row.columns.length;
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: columns,
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: Float64Array.from(rows.flatMap((row) => row.coefficients)),
  };
};

const createModel = (highs: Highs, { lower, upper, rows }: Model, { whole, steady }: Solving): RawModel => {
  const raw = highs.raw.createModel();
  for (const [name, value] of [
    ['output_flag', false],
    ['presolve', whole ? 'choose' : 'off'],
    ['simplex_strategy', whole || steady ? dualSimplex : primalSimplex],
    ['mip_rel_gap', 0],
    ['mip_abs_gap', 1e-6],
  ] as const)
    accepted(raw.setOptionValue(name, value));
  const columns = lower.length;
  const model = {
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, (row) => row.lo),
    rowUpper: Float64Array.from(rows, (row) => row.hi),
    matrix: matrixOf(rows, columns),
  };
  accepted(whole ? raw.passMip({ ...model, integrality: new Int32Array(columns).fill(1) }) : raw.passLp(model));
  return raw;
};

const openModel = (highs: Highs, model: Model, solving: Solving): OpenModel => {
  const { modelStatus, objectiveSense } = highs.constants;
  const raw = createModel(highs, model, solving);
  const costs = new Float64Array(model.lower.length);
  const price = (objective: Objective): void => {
    const wanted = new Float64Array(costs.length);
    for (const [at, column] of objective.columns.entries()) wanted[column]! += objective.coefficients[at]!;
    for (const [column, cost] of wanted.entries())
      if (cost !== costs[column]) accepted(raw.changeColCost(column, cost));
    costs.set(wanted);
  };
  return {
    optimise: (objective, direction): Optimised => {
      accepted(raw.zeroAllClocks());
      accepted(raw.setOptionValue('time_limit', solving.seconds));
      accepted(raw.changeObjectiveSense(direction === 'min' ? objectiveSense.minimize : objectiveSense.maximize));
      price(objective);
      const { status } = raw.run();
      const ended = raw.getModelStatus();
      const solution = ended === modelStatus.optimal ? raw.getSolution() : undefined;
      if (status < 0) return { status: 'undecided' };
      if (ended === modelStatus.infeasible) return { status: 'infeasible' };
      if (ended === modelStatus.unbounded) return { status: 'unbounded' };
      if (solution?.value === undefined || solution.status < 0) return { status: 'undecided' };
      const point = solution.value.colValue;
      const value = objective.columns.reduce(
        (sum, column, at) => sum + objective.coefficients[at]! * point[column]!,
        0,
      );
      return { status: 'optimal', value, point, multipliers: solution.value.rowDual };
    },
    boundColumn: (column, lo, hi) => accepted(raw.changeColBounds(column, lo, hi)),
    close: () => raw.dispose(),
  };
};

let loading: Promise<Highs> | undefined;

/**
 * The solver port on HiGHS in WebAssembly, loaded on first use (40 to 70 ms) and kept. Its calls are synchronous. A
 * question that ends in anything but a proof is undecided. There is always time; whoever has less says so.
 */
export const loadHighsSolver = async (): Promise<Solver> => {
  loading ??= loadHighs();
  const highs = await loading;
  return { open: (model, solving) => openModel(highs, model, solving) };
};
