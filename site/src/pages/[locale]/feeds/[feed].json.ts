import { feedRoute, feedStaticPaths } from '#site/src/data/feeds/feedRoute.ts'

export const getStaticPaths = () => feedStaticPaths('json')
export const GET = feedRoute('json', 'application/feed+json')
