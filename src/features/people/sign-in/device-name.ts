// A browser and its system in words a person recognises. Only for one's own list of devices; nothing is decided by it.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/ Line\//i, 'LINE'],
  [/FBAN|FBAV/, 'Facebook'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

export function deviceName(userAgent: string | null | undefined): string | undefined {
  if (!userAgent) return undefined
  const parts = [browsers, systems].map(list => list.find(([sign]) => sign.test(userAgent))?.[1]).filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : undefined
}
