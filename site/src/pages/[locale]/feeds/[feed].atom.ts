import { feedRoute, feedStaticPaths } from '#site/src/data/feeds/feedRoute.ts'

export const getStaticPaths = () => feedStaticPaths('atom')
export const GET = feedRoute('atom', 'application/atom+xml')
