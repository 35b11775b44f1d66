import { choice, choices, day, number, prose, richText, text } from '../fields.ts'
import { telecoms, zoneKinds } from '../options.ts'
import { contacts, coordinates, incentives, page, sampleData, verifiedOn } from './common.ts'

export const zone = {
  ...page,
  kind: choice({ per: 'item', required: true, options: zoneKinds, help: 'Legal kind of the zone.' }),
  ...coordinates,
  areaPlannedHa: number({ per: 'item', unit: 'ha', min: 0, help: 'Planned area.' }),
  areaLeasedHa: number({ per: 'item', unit: 'ha', min: 0, help: 'Area already leased.' }),
  areaAvailableHa: number({ per: 'item', unit: 'ha', min: 0, help: 'Area that can be leased today.' }),
  occupancyPercent: number({ per: 'item', unit: 'percent', min: 0, max: 100, help: 'Leased share of leasable land.' }),
  termEnd: day({ per: 'item', help: 'Day on which the zone’s land term ends.' }),
  distanceAirportKm: number({ per: 'item', unit: 'km', min: 0, help: 'By road to the nearest airport.' }),
  distanceSeaportKm: number({ per: 'item', unit: 'km', min: 0, help: 'By road to the nearest seaport.' }),
  distanceHighwayKm: number({ per: 'item', unit: 'km', min: 0, help: 'To the nearest national road or expressway.' }),
  distanceBorderKm: number({ per: 'item', unit: 'km', min: 0, help: 'By road to the nearest border gate.' }),
  powerMva: number({ per: 'item', unit: 'mva', min: 0, help: 'Capacity of the substation.' }),
  waterM3PerDay: number({ per: 'item', unit: 'm3-per-day', min: 0, help: 'Water supply capacity.' }),
  wastewaterM3PerDay: number({ per: 'item', unit: 'm3-per-day', min: 0, help: 'Wastewater treatment capacity.' }),
  telecom: choices({ per: 'item', options: telecoms, help: 'Networks that reach the plots.' }),
  operator: text({ per: 'locale', maxLength: 160, help: 'Company or board that runs the zone.' }),
  incentives,
  contacts,
  verifiedOn,
  sampleData,
  description: richText({
    per: 'locale',
    required: true,
    help: 'Where it lies, what it is for, who is there already.',
  }),
  acceptedIndustries: prose({ per: 'locale', help: 'Industries the zone takes.' }),
} as const
