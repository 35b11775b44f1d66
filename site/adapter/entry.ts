import { createApp } from 'astro/app/entrypoint'
import { setGetEnv } from 'astro/env/setup'

// The publisher hands the portal in through `locals`; the environment is read only by the plain export and `astro dev`.
setGetEnv(() => undefined)

/** Renders one page: `app.render(request, { locals: { portal } })`. */
export const app = createApp({ streaming: false })
