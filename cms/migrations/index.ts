import * as migration_20261121_120000_initial from './20261121_120000_initial.ts'
import * as migration_20261121_213153_home_blocks from './20261121_213153_home_blocks.ts'
import * as migration_20261121_221510_add_data_licence from './20261121_221510_add_data_licence.ts'

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
  {
    up: migration_20261121_221510_add_data_licence.up,
    down: migration_20261121_221510_add_data_licence.down,
    name: '20261121_221510_add_data_licence',
  },
]
