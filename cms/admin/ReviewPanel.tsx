'use client'

export function ReviewPanel() {
  return null
}
