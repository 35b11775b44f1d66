import { feedRoute, feedStaticPaths } from '#site/src/data/feeds/feedRoute.ts'

export const getStaticPaths = () => feedStaticPaths('rss')
export const GET = feedRoute('rss', 'application/rss+xml')
