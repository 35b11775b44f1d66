export function LoginHint() {
  return null
}
