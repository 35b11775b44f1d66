import { area, box, line, moved } from '../markup.ts'
import type { Inks } from '../stage.ts'
import { curvedRoof } from './houses.ts'

/** A border gate spanning a road: four piers, a sweeping double roof; about 330 × 175, foot at the origin. */
export function borderGate({ light, accent, ink, clay, sand }: Inks): string {
  return (
    area('M-126 0V-94H-96V0ZM96 0V-94H126V0ZM-40 0V-94H-26V0ZM26 0V-94H40V0Z', light) +
    area('M-130 0V-8H-92V0ZM92 0V-8H130V0Z', sand) +
    line('M-96-40H-40M40-40H96', accent, 3.4) +
    box([-132, -102], 264, 10, sand) +
    area('M-156-100Q-122-112 0-112T156-100L170-118Q126-142 0-142T-170-118Z', accent) +
    line('M-150-110Q-120-122 0-122T150-110M-140-120Q-110-132 0-132T140-120', clay, 1.4) +
    area('M-84-141H84V-152H-84Z', light) +
    area('M-98-150Q0-162 98-150L90-172Q0-186-90-172Z', ink)
  )
}

/** A customs canopy over `lanes` lanes, 90 per lane and 112 high; lower left corner at the origin. */
export function customsCanopy({ light, accent, ink, sand, far }: Inks, lanes: number): string {
  const length = lanes * 90
  let posts = ''
  let booths = ''
  let panes = ''
  let bars = ''
  for (let lane = 0; lane <= lanes; lane++) {
    const x = lane * 90
    posts += `M${x - 4} 0V-88h8V0Z`
    if (lane === lanes) continue
    booths += `M${x + 12} 0V-40h26V0Z`
    panes += `M${x + 16}-34h18v14h-18z`
    bars += `M${x + 38}-20H${x + 82}`
  }
  return (
    area(posts, light) +
    area(booths, sand) +
    area(panes, ink) +
    line(bars, accent, 3.4) +
    area(`M-34-88H${length + 34}L${length + 20}-112H-20Z`, accent) +
    box([-34, -88], length + 68, 5, ink) +
    line(`M-24-104H${length + 24}`, far, 2)
  )
}

/** A village gate with three passages under curved roofs; about 200 × 178. */
export function villageGate({ light, accent, ink, clay, sand }: Inks): string {
  return (
    area('M-92 0V-66H92V0Z', light) +
    area('M-44-60V-112H44V-60Z', light) +
    area('M-22 0V-48Q-22-70 0-70T22-48V0ZM-76 0V-30Q-76-44-63-44T-50-30V0ZM50 0V-30Q50-44 63-44T76-30V0Z', ink) +
    line('M-90-56H-46M46-56H90M-38-84H38', sand, 2.4) +
    moved([-70, 0], 1, curvedRoof(-64, 62, 22, accent)) +
    moved([70, 0], 1, curvedRoof(-64, 62, 22, accent)) +
    curvedRoof(-110, 116, 30, accent) +
    box([-24, -150], 48, 14, light) +
    curvedRoof(-148, 78, 26, accent) +
    line('M-44-118H44M-28-156H28', clay, 1.4)
  )
}

/** The stone that marks a border, 40 × 74. */
export function markerStone({ light, sand, accent, ink }: Inks): string {
  return (
    area('M-22 0V-8H22V0Z', sand) +
    area('M-15-8L-12-66Q0-78 12-66L15-8Z', light) +
    area('M-13-46H13L12.6-58H-12.6Z', accent) +
    line('M-8-34H8M-8-26H8M-8-18H8', ink, 1.8)
  )
}
