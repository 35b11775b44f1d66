import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Environment } from '#cms/env.ts'
import { removeOthers } from './mediaFolder.ts'
import type { MediaCarrier } from './outbox.ts'

/** Carries media from an S3-compatible bucket to the published folder. */
export function mediaBucketCarrier(s3: NonNullable<Environment['s3']>, to: string): MediaCarrier {
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = s3
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return {
    copy: async (file) => {
      await mkdir(to, { recursive: true })
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: file.from }))
      if (!Body) throw new Error(`${file.from} is not in the bucket ${bucket}. Upload it again in Media.`)
      const target = join(to, file.to)
      await pipeline(Body as Readable, createWriteStream(`${target}.part`))
      await rename(`${target}.part`, target)
    },
    keepOnly: (names) => removeOthers(to, names),
  }
}
