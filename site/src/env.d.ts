/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** All that is live now. */
    portal: import('#site/src/data/portal.ts').Portal
    /** The page asked for: its language, words and formats. Set by the middleware wherever the address has a language. */
    page: import('#site/src/data/pageContext.ts').PageContext
  }
}
