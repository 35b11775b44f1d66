/** For columns that exist in lists only. */
export function Nothing() {
  return null
}
