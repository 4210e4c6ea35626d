// What app/ needs of open data.

export { dcat, openApi } from './api.ts'
export { cellsOf, type Dataset, headsOf, MOST_IN_FILE, MOST_ROWS, recordOf } from './dataset.ts'
export { datasetOfFact, itemsDataset, ownDatasets } from './own-datasets.ts'
export { openDataPages } from './pages/catalogue.tsx'
export { openDataWords } from './words.ts'
