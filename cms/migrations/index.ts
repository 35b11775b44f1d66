import * as migration_20261121_120000_initial from './20261121_120000_initial.ts'
import * as migration_20261121_213153_home_blocks from './20261121_213153_home_blocks.ts'

export const migrations = [
  {
    up: migration_20261121_120000_initial.up,
    down: migration_20261121_120000_initial.down,
    name: '20261121_120000_initial',
  },
  {
    up: migration_20261121_213153_home_blocks.up,
    down: migration_20261121_213153_home_blocks.down,
    name: '20261121_213153_home_blocks',
  },
]
