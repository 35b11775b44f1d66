import { area, line } from '../markup.ts'
import type { Inks } from '../stage.ts'

/** A lift net of the lagoons: four bowed poles over a hanging net, worked from a hut on stilts; about 230 × 140. */
export function liftNet({ ink, light, sand, clay }: Inks): string {
  return (
    area('M-20-46Q40-16 100-46Q70-8 40-2Q10-8-20-46Z', light) +
    line('M-8-36Q40-8 88-36M6-24Q40-4 74-24M12-40L40-2L68-40M-20-46L40-2L100-46', clay, 0.8) +
    line('M40-104Q-14-88-20-46M40-104Q94-88 100-46M40-104Q18-70 14-32M40-104Q62-70 66-32', ink, 1.8) +
    line('M-84-34L40-104', ink, 2.4) +
    line('M-108 6V-36M-84 6V-36M-60 6V-36M-108-8L-60-30', ink, 2.4) +
    area('M-114-34H-54V-39H-114Z', ink) +
    area('M-104-39V-56H-66V-39Z', clay) +
    area('M-114-54L-98-72H-72L-56-54Z', sand)
  )
}
