/** How many random cases a property is tried on: few on every run, as many as RUNS says when somebody wants to be sure. */
export const runs = (usual: number): number => Number(process.env['RUNS'] ?? usual)
