// English texts of the quarterly summary of contact channels and their publicity.
import type { channels as channelsTh } from './words.th.ts'

export const channels: typeof channelsTh = {
  title: 'Contact channels by quarter',
  lead: 'In how many ways we can be reached, and how often we told of our work through each channel, beside the quarter before. All of it counted from registers',
  quarters: 'Choose a quarter',
  running: '{quarter} is not over; counted until today',
  sentence:
    'At the end of {quarter} we could be reached in {contact} ways ({change}); news went out through {outlets} channels, {posts} times, and {told} times we told how to reach us',
  change: { more: '{by} more than in {before}', less: '{by} fewer than in {before}', same: 'as in {before}' },
  contact: 'Contact channels',
  contactNone: 'There were no contact channels in these two quarters',
  publicity: 'Publicity by channel',
  publicityNone: 'Nothing went out in these two quarters',
  website: 'Website of the agency',
  websiteKind: 'news, activities and announcements',
  told: 'Told how to reach us, through other channels',
  toldKind: 'part of the total',
  thanBefore: '{change} on the quarter before',
  asBefore: 'as in the quarter before',
  col: { group: 'Part', name: 'Channel', kind: 'Kind', change: 'Change' },
  groups: { contact: 'Contact channels (number)', publicity: 'Publicity (times)' },
  total: 'Total',
  pdf: 'PDF',
  xlsx: 'Excel',
  csv: 'CSV',
  make: 'Make them known',
  public: 'See the table on the statistics page',
  paper: {
    title: 'Summary of contact channels and their publicity',
    made: 'Counted from the registers on {day}',
  },
  table: {
    title: 'Contact channels and publicity by quarter, {year}',
    quarter: 'Quarter',
    contact: 'Contact channels',
    outlets: 'Channels used for news',
    posts: 'Times',
    news: 'On the website',
    told: 'Told how to reach us',
    none: 'No quarter of this year has begun',
  },
  fact: {
    name: 'Contact channels and channels of publicity',
    unit: 'channels',
    explains:
      'Counts contact channels open at the end of the period, channels through which something went out in it, and the website where something new was shown, with how often each was used',
    columns: { group: 'Part', kind: 'Kind', name: 'Channel', posts: 'Times' },
    groups: { contact: 'Contact channel', outlet: 'Channel of publicity', website: 'Website' },
  },
}
