import { s3Storage } from '@payloadcms/storage-s3'
import type { Config } from 'payload'
import type { Environment } from './env.ts'

/** Media on S3-compatible storage where it is configured, else on disk. */
export function mediaStorage({ s3 }: Environment): NonNullable<Config['plugins']> {
  if (!s3) return []
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = s3
  return [
    s3Storage({
      bucket,
      collections: { media: true } as never,
      config: {
        region,
        ...(endpoint && { endpoint, forcePathStyle: true }),
        credentials: { accessKeyId, secretAccessKey },
        // The new default checksums are refused by most stores that are not Amazon's.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      },
    }),
  ]
}
