import { templateText } from '#site/brochures/template.ts'
import { breakable } from '#site/brochures/words.ts'
import type { Typst } from '#site/brochures/typst.ts'
import type { Size } from '#site/press/painter.ts'
import type { CardWords } from '#site/src/data/shareCards.ts'
import { headline } from '#site/src/i18n/headline.ts'
import { phrases } from '#site/src/i18n/phrases.ts'

/**
 * Strips of paper that a card may have, in the order in which they are tried, with the sizes and the number of lines of
 * a title: a short one leaves more to the picture.
 */
const strips = [
  { height: 196, sizes: [76, 70, 64], lines: 1 },
  { height: 256, sizes: [68, 64, 60, 56, 52], lines: 2 },
  { height: 300, sizes: [58, 55, 52, 49], lines: 3 },
  { height: 330, sizes: [52, 50, 48, 46, 44, 42, 40, 38, 36], lines: 4 },
  { height: 330, sizes: [36, 34, 32, 30, 28, 26, 24, 22, 20], lines: 8 },
] as const

/** The words of a card as SVG without text: every letter is an outline, so that no face of the machine is asked for. */
export interface WordStrip extends Size {
  readonly svg: string
}

/** @throws Error with what Typst says. */
export function setWords({ compiler, compile, drawable }: Typst, words: CardWords): WordStrip {
  const { locale, colours, kicker, title, wordmark, left, right } = words
  const name = wordmark.replaceAll(' ', noBreak)
  const set = (text: string) =>
    phrases(breakable(headline(drawable(text).replaceAll(wordmark, name), locale), locale), locale)
  const data = {
    language: locale,
    colours,
    strips,
    kicker: set(kicker),
    title: set(title),
    wordmark: set(wordmark),
    left: left.map(set),
    right: right.map(set),
  }
  const svg = compiler.plainSvg(compile(template, data))
  const [, width, height] = /width="([\d.]+)pt" height="([\d.]+)pt"/.exec(svg) ?? []
  return { svg, width: Number(width), height: Number(height) }
}

const noBreak = '\u00A0'
const template = templateText('share-card')
