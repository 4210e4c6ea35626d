// The 77 provinces with their codes and the letters that open an official letter number.
// A province is stored by its code; the name is looked up here.
import file from '../../../content/presets/provinces.json' with { type: 'json' }
import { type Province, ProvincesFile } from './preset-schema.ts'

export const provinces: readonly Province[] = ProvincesFile.parse(file).provinces

const byCode = new Map(provinces.map(province => [province.code, province]))

export const provinceByCode = (code: string): Province | undefined => byCode.get(code)
