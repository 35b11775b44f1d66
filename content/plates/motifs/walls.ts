import { area, box, line, short } from '../markup.ts'
import type { Inks } from '../stage.ts'
import { curvedRoof } from './houses.ts'

/** A citadel gate: battered base with an arch, and a two-tiered pavilion; about 190 × 205, foot at the origin. */
export function gateTower({ light, accent, ink, clay, sand }: Inks): string {
  return (
    area('M-86 0L-74-92H74L86 0Z', light) +
    line('M-82-26H82M-79-50H79M-76-72H76', sand, 2) +
    area('M-24 0V-44Q-24-66 0-66T24-44V0Z', ink) +
    line('M-30 0V-44Q-30-72 0-72T30-44V0', clay, 3) +
    box([-80, -99], 160, 8, clay) +
    box([-52, -124], 104, 26, light) +
    area('M-44-120h16v22h-16zM-18-120h14v22h-14zM4-120h14v22H4zM28-120h16v22H28z', ink) +
    curvedRoof(-122, 158, 32, accent) +
    line('M-58-128H58M-52-137H52', clay, 1.4) +
    box([-34, -168], 68, 18, light) +
    area('M-26-165h12v15h-12zM-6-165H6V-150H-6ZM14-165h12v15H14z', ink) +
    curvedRoof(-166, 108, 32, accent) +
    line('M-38-173H38M-34-182H34', clay, 1.4)
  )
}

/** A flag tower: three shrinking terraces and a mast with a plain pennant, about 250 × 260. */
export function flagTower({ light, accent, ink, clay, sand }: Inks): string {
  return (
    area('M-124 0L-116-42H116L124 0Z', clay) +
    area('M-90-42L-84-80H84L90-42Z', sand) +
    area('M-58-80L-53-114H53L58-80Z', light) +
    line('M-121-14H121M-119-28H119', ink, 1) +
    line('M-88-56H88M-86-68H86', clay, 1.2) +
    line('M-56-92H56M-55-103H55', clay, 1.2) +
    area('M-14 0V-20Q-14-30 0-30T14-20V0ZM-9-42V-56Q-9-64 0-64T9-56V-42Z', ink) +
    area('M-120-42H120V-47H-120ZM-88-80H88V-84H-88ZM-56-114H56V-118H-56Z', ink) +
    box([-9, -132], 18, 14, light) +
    line('M0-132V-252M0-190L-40-118M0-190L40-118', ink, 2.2) +
    area('M0-252Q24-260 42-250T80-250V-212Q62-204 42-212T0-212Z', accent)
  )
}

/** A stretch of battlements `length` wide and 54 high, lower left corner at the origin. */
export function battlements(length: number, { sand, clay }: Inks, wall: string): string {
  let merlons = ''
  for (let x = 0; x + 12 <= length; x += 22) merlons += `M${x}-54v-9h12v9z`
  let courses = ''
  for (let row = 0; row < 3; row++) {
    for (let x = row * 14; x + 26 < length; x += 58) courses += `M${x} ${-14 - row * 13}h26`
  }
  return (
    box([0, -54], length, 54, wall) +
    area(merlons, wall) +
    line(`M0-50H${short(length)}`, clay, 2.4) +
    line(courses, sand, 1.4)
  )
}
