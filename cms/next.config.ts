import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // Types are checked once, by `npm run check`, over the whole project.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.json' },
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: process.cwd() },
  serverExternalPackages: ['@libsql/client', 'libsql', 'pinyin-pro', 'es-hangul'],
}

export default withPayload(config, { devBundleServerPackages: false })
