export function Wordmark() {
  return <span className="wordmark">Portal</span>
}

export function Sign() {
  return <span className="wordmark">P</span>
}
