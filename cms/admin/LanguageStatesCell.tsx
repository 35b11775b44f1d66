export function LanguageStatesCell() {
  return null
}
