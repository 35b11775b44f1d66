import { describe, expect, it } from 'vitest'
import { localeCodes, locales } from '#content/model/locales.ts'
import { wordsIn } from '#site/src/i18n/words.ts'
import { brokenLinks } from './support/brokenLinks.ts'
import { inlineFaults } from './support/inlineFaults.ts'
import { readHtml } from './support/readHtml.ts'
import { siteUrl } from './support/sampleStore.ts'
import { structuredDataFaults } from './support/structuredDataFaults.ts'
import { languageFault } from './support/wrongLanguage.ts'

/** The checks of the whole tree must find what is planted, and let pass what is right. */
const sentences = {
  vi: 'Tỉnh có hai cửa khẩu quốc tế với Lào, một cảng biển và một sân bay đang được xây dựng.',
  en: 'The province has two border gates with Laos, a seaport and an airport that is under construction.',
  fr: 'La province compte deux postes-frontières avec le Laos, un port de mer et un aéroport en construction.',
  zh: '全省有两个通往老挝的口岸，一个海港，一座机场正在建设之中。',
  ja: '省にはラオスとの国境ゲートが二つあり、海港のほか、空港の建設が進んでいます。',
  ko: '이 성에는 라오스와 잇는 국경관문이 두 곳 있고 항구와 건설 중인 공항이 있습니다.',
  km: 'ខេត្តនេះមានច្រកព្រំដែនពីរជាមួយប្រទេសឡាវ កំពង់ផែសមុទ្រមួយ និងអាកាសយានដ្ឋានមួយដែលកំពុងសាងសង់។',
} as const

describe('the heuristic of languages', () => {
  const pairs = localeCodes.flatMap((page) => localeCodes.map((planted) => ({ page, planted })))

  it.each(pairs)('on a $page page takes a sentence in $planted for what it is', ({ page, planted }) => {
    const fault = languageFault({ lang: locales[page].tag, text: sentences[planted] })
    if (page === planted) expect(fault).toBeUndefined()
    else expect(fault).toMatch(/marked|diacritics/)
  })

  it.each(pairs.filter(({ page, planted }) => page !== planted))(
    'finds a sentence in $planted that hides among sentences in $page',
    ({ page, planted }) => {
      const text = [sentences[page], sentences[planted], sentences[page]].join(' ')
      expect(languageFault({ lang: locales[page].tag, text })).toMatch(/marked|diacritics/)
    },
  )

  it('finds a label that was not translated', () => {
    let labels = 0
    for (const page of localeCodes) {
      for (const planted of localeCodes) {
        for (const key of [
          'skip',
          'list.empty',
          'notice.backToList',
          'openData.download',
          'margin.verified',
        ] as const) {
          const [text, own] = [wordsIn(planted)(key), wordsIn(page)(key)]
          expect(languageFault({ lang: locales[page].tag, text: own })).toBeUndefined()
          if (text === own) continue
          expect({ page, text, fault: languageFault({ lang: locales[page].tag, text }) }).toMatchObject({
            fault: expect.stringContaining('marked') as string,
          })
          labels += 1
        }
      }
    }
    expect(labels).toBeGreaterThan(200)
  })

  it.each([
    ['en', 'The newspaper Công Thương counted them; see Cleared land (đất sạch).'],
    ['fr', 'La Vang, selon Decision 42/2015/QĐ-TTg (TTXVN).'],
    ['vi', 'La Lay: Quốc lộ 15D; bên kia là La Lay, tỉnh Salavan.'],
    ['ja', 'ヴィンモック（Vịnh Mốc）は海辺の集落です。press@quangtri.example'],
    ['km', 'តំបន់ Lao Bao៖ ផ្លូវជាតិលេខ 9។'],
    ['ko', '주소: https://portal.test/ko/zones/the-zone-of-the-province/'],
  ] as const)('lets names, glosses and addresses pass: %s', (page, text) => {
    expect(languageFault({ lang: locales[page].tag, text })).toBeUndefined()
  })

  it('finds a tag that is no language of the portal', () => {
    expect(languageFault({ lang: 'zh', text: '全省' })).toContain('no language')
  })
})

describe('reading a page', () => {
  it('gives each text the language that holds where it stands', () => {
    const { texts } = readHtml(
      '<!doctype html><html lang="en"><body><p>One <b>two</b> <span lang="vi">ba</span> four</p><img alt="A &amp; B"><ul lang="ja"><li>一</li></ul></body></html>',
    )
    expect(texts.map(({ text, lang, where }) => [text, lang, where])).toEqual([
      ['One two', 'en', 'p'],
      ['ba', 'vi', 'span'],
      ['four', 'en', 'p'],
      ['A & B', 'en', 'img@alt'],
      ['一', 'ja', 'li'],
    ])
  })

  it('refuses what is not closed', () => {
    expect(() => readHtml('<html><p>text</html>')).toThrow('closes what is not open')
    expect(() => readHtml('<html><p>text</p>')).toThrow('never closed')
  })
})

describe('the check of links', () => {
  const faultsOf = (body: string, files = ['en/index.html', 'a.css']) => {
    const html = `<html lang="en"><body>${body}</body></html>`
    const page = { path: '/en/', html, lang: 'en', links: [], ...readHtml(html) }
    return brokenLinks({
      folder: '/nowhere',
      files: files.filter((file) => file.endsWith('.html')),
      pages: [page],
      content: 'https://ministry.example/a',
    }).faults
  }

  it.each([
    ['a page that is not there', '<a href="/en/gone/">a</a>', 'leads nowhere'],
    ['a fragment that is not there', '<a href="#gone">a</a>', 'names an element'],
    ['a picture that is not there', '<img srcset="/a.webp 1w, /b.webp 2w">', 'leads nowhere'],
    ['a picture from elsewhere', '<img src="https://ministry.example/a.png">', 'another host'],
    ['a host that no content names', '<a href="https://ads.example/">a</a>', 'no content names'],
    ['half an address', '<a href="mailto:desk">a</a>', 'malformed'],
    [
      'JSON-LD that leads nowhere',
      `<script type="application/ld+json">{"url":"${siteUrl}/en/x/"}</script>`,
      'leads nowhere',
    ],
    ['a share card that is not there', `<meta property="og:image" content="${siteUrl}/cards/x.jpg">`, 'leads nowhere'],
  ])('finds %s', (_, body, fault) => {
    expect(faultsOf(body).join()).toContain(fault)
  })

  it('lets right ones pass', () => {
    const body =
      '<h1 id="top">a</h1><a href="#top">a</a><a href="/en/#top">b</a><a href="https://ministry.example/b">c</a><a href="tel:+842330000001">d</a>'
    expect(faultsOf(body)).toEqual([])
  })
})

describe('the check of structured data', () => {
  const list = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, name: 'a', item: `${siteUrl}/` }],
  }

  it('lets a right one pass, and finds what is missing, misspelt or of another form', () => {
    expect(structuredDataFaults(list, 'en')).toEqual([])
    expect(structuredDataFaults({ ...list, name: 'x' }, 'en')).toEqual(['BreadcrumbList.name is no property of it'])
    expect(structuredDataFaults({ '@type': 'BreadcrumbList' }, 'en')).toEqual(['BreadcrumbList has no itemListElement'])
    expect(structuredDataFaults({ '@type': 'Recipe' }, 'en')).toEqual(['Recipe is described nowhere'])
    const article = { '@type': 'NewsArticle', datePublished: '2026-11-20T01:30:00.000Z', inLanguage: 'zh', url: '/en/' }
    expect(structuredDataFaults(article, 'zh-Hans')).toEqual(
      expect.arrayContaining([
        'NewsArticle has no headline',
        'NewsArticle.datePublished is no moment at +07:00',
        'NewsArticle.inLanguage is not zh-Hans',
        'NewsArticle.url is no whole address of ours',
      ]),
    )
  })
})

it('finds inline styles and scripts', () => {
  const faults = (body: string) => inlineFaults(readHtml(`<html lang="en"><body>${body}</body></html>`))
  expect(faults('<p style="color:red">a</p><style>p{}</style><script>x()</script>')).toEqual([
    'p@style',
    '<style>',
    '<script>',
  ])
  expect(faults('<a href="javascript:x()" onclick="x()">a</a>')).toEqual(['a@href', 'a@onclick'])
  expect(faults('<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>')).toEqual(
    [],
  )
})
