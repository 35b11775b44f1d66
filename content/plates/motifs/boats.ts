import { area, disc, line } from '../markup.ts'
import type { Inks } from '../stage.ts'

/** A wooden trawler of the central coast, about 110 × 66; waterline at the origin, prow to the right. */
export function trawler({ ink, light, accent }: Inks): string {
  return (
    area('M-50-12Q-40 4-30 6H30Q46-2 58-24Q40-14 10-13Q-20-12-50-12Z', ink) +
    line('M-47-9Q-10-8 12-9T53-20', accent, 2.4) +
    area('M-32-13V-29H-2V-13Z', light) +
    area('M-37-29H3L-1-34H-33Z', ink) +
    area('M-27-25h6v6h-6zM-14-25h6v6h-6z', ink) +
    line('M14-13V-62M14-58L56-22M14-58L-36-30M14-36L34-46', ink, 1.5) +
    area('M14-62l13 4-13 4z', accent) +
    disc([42, -14], 1.6, light)
  )
}

/** A sampan with a mat roof, about 90 × 26. */
export function sampan({ ink, sand, clay }: Inks): string {
  return (
    area('M-46-9Q-28-1 0-1T46-10Q34 5 14 6H-16Q-36 5-46-9Z', ink) +
    area('M-20-3Q-20-18-2-18T16-3Z', sand) +
    line('M-11-3V-16M-2-3V-18M7-3V-16', clay, 1.1)
  )
}

/** A sampan with someone rowing at the stern, about 96 × 52. */
export function rowedSampan(inks: Inks): string {
  const { ink, sand, accent } = inks
  return (
    line('M-36-28L-66 8', ink, 1.8) +
    area('M-38-4L-36-26Q-33-32-28-27L-26-4Z', accent) +
    line('M-33-24L-45-17', accent, 3.4, true) +
    area('M-44-31L-32-41L-20-31Q-32-28-44-31Z', sand) +
    sampan(inks)
  )
}

/** A junk under two battened sails, about 90 × 104. */
export function junk({ ink, light, accent, clay }: Inks): string {
  return (
    line('M-20-6V-74M12-6V-98', ink, 2) +
    area('M14-97Q44-66 46-16L14-12Z', accent) +
    line('M14-78L35-72M14-58L42-50M14-36L45-31', clay, 1.3) +
    area('M-18-73Q2-48 6-18L-18-14Z', light) +
    line('M-18-56L-4-52M-18-36L3-32', clay, 1.1) +
    area('M-44-14Q-38 4-28 6H30Q42 2 52-12Q20-7-44-14Z', ink)
  )
}

/** A round basket boat seen from the side, about 40 × 16, with someone paddling if `manned`. */
export function basketBoat({ ink, sand, clay, accent }: Inks, manned = true): string {
  const paddler =
    area('M-6-9L-4-26Q0-31 4-26L7-9Z', accent) +
    line('M3-22L17 3', ink, 1.7) +
    area('M-12-29L0-39L12-29Q0-26-12-29Z', sand)
  return (
    (manned ? paddler : '') +
    area('M-21-11Q-19 5 0 5T21-11Q0-6-21-11Z', clay) +
    line('M-21-11Q0-6 21-11M-17-4Q0 0 17-4', sand, 1.4)
  )
}

/** A container ship, about 560 × 130; waterline at the origin, prow to the right. `rows` are the stacks from stern to prow. */
export function cargoShip({ ink, near, light, accent, far }: Inks, rows: readonly number[]): string {
  const colors = [accent, far, light, near]
  const cargo = rows
    .flatMap((count, stack) => Array.from({ length: count }, (_, level) => ({ stack, level })))
    .map(({ stack, level }) => ({
      path: `M${-158 + stack * 33}${-49 - level * 13}h31v12h-31z`,
      color: colors[(stack * 5 + level * 3 + stack * level) % 4]!,
    }))
  const painted = colors
    .map((color) =>
      cargo
        .filter((box) => box.color === color)
        .map((box) => box.path)
        .join(''),
    )
    .map((path, index) => (path ? area(path, colors[index]!) : ''))
  return (
    painted.join('') +
    area('M-262-36V-104H-180V-36Z', light) +
    area('M-270-104H-172V-112H-270ZM-240-112V-132H-214V-112Z', ink) +
    area('M-240-132V-126H-214V-132Z', accent) +
    line('M-254-92H-188M-254-78H-188M-254-64H-188', ink, 4) +
    area('M-280-36H230L282-52Q262-20 240 14H-262Q-278-8-280-36Z', ink) +
    area('M-272-2H251L240 14H-262Z', accent) +
    line('M250-42V-80M244-80H256', ink, 3)
  )
}
