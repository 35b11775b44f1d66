/// <reference types="astro/client" />
import type { PageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'

declare global {
  namespace App {
    interface Locals {
      /** All that is live now. */
      portal: Portal
      /** The page asked for: its language, words and formats. Set by the middleware wherever the address has a language. */
      page: PageContext
    }
  }
}
