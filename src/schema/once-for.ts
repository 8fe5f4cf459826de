/** A function of something that never changes, computed once for each as long as it is there. */
export function onceFor<Given extends object, Result>(compute: (given: Given) => Result): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>()
  return (given) => {
    const before = known.get(given)
    if (before) return before.result
    const result = compute(given)
    known.set(given, { result })
    return result
  }
}
