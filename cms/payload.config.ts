import { cmsConfig } from './cmsConfig.ts'
import { readEnvironment } from './env.ts'

export default cmsConfig(readEnvironment())
