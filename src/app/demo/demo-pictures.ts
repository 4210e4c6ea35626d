// Drawings that stand in for photos of the invented municipality: flat shapes of our own, no real place and no real person.
import sharp from 'sharp'
import type { DemoPicture } from './demo-publications-data.ts'

const sky = (from: string, to: string) =>
  `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="1200" height="800" fill="url(#s)"/>`
const sun = '<circle cx="960" cy="170" r="90" fill="#f5b53f"/>'
const hills =
  '<path d="M0 520 Q220 400 460 500 T940 470 T1200 520 V800 H0Z" fill="#8fb9bd"/><path d="M0 600 Q300 520 620 600 T1200 590 V800 H0Z" fill="#5f9aa0"/>'
const person = (x: number, y: number, coat: string, scale = 1) =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><circle r="34" fill="#e7b98f"/><path d="M-58 150 Q-58 42 0 42 Q58 42 58 150Z" fill="${coat}"/></g>`
const tent = (x: number) =>
  `<path d="M${x} 470 L${x + 170} 350 L${x + 340} 470Z" fill="#0f4c5c"/><rect x="${x + 14}" y="470" width="10" height="190" fill="#123"/><rect x="${x + 316}" y="470" width="10" height="190" fill="#123"/>`
const crowd = ['#0f4c5c', '#2b7a78', '#b0581f', '#3d5a80', '#7a4e7a']
  .map((coat, at) => person(200 + at * 190, 560, coat, 1.2))
  .join('')

const drawings: Readonly<Record<DemoPicture, string>> = {
  vaccine: `${sky('#dfecee', '#f4f7f8')}${sun}<path d="M470 760 V470 L420 330 L520 400 H620 L720 330 L670 470 V760Z" fill="#0f4c5c"/><circle cx="530" cy="470" r="16" fill="#fff"/><circle cx="620" cy="470" r="16" fill="#fff"/><g transform="rotate(-35 800 560)"><rect x="720" y="540" width="190" height="44" rx="10" fill="#fff" stroke="#0f4c5c" stroke-width="8"/><rect x="910" y="557" width="70" height="8" fill="#0f4c5c"/><rect x="690" y="530" width="18" height="64" fill="#f5b53f"/></g>`,
  tents: `${sky('#e4eff0', '#f6f8f8')}${sun}${hills}${tent(140)}${tent(700)}${person(320, 560, '#b0581f')}${person(880, 560, '#2b7a78')}`,
  road: `${sky('#dcebee', '#f2f6f6')}${sun}${hills}<path d="M520 800 L590 470 H640 L760 800Z" fill="#49545a"/><path d="M632 800 L620 480" stroke="#f5b53f" stroke-width="14" stroke-dasharray="50 34"/><circle cx="240" cy="500" r="80" fill="#2b7a78"/><rect x="230" y="560" width="20" height="110" fill="#5b4636"/>`,
  board: `${sky('#e6eff1', '#f7f9f9')}<rect x="240" y="170" width="720" height="430" rx="14" fill="#0f4c5c"/><rect x="290" y="220" width="180" height="240" fill="#fff"/><rect x="510" y="220" width="180" height="150" fill="#f5b53f"/><rect x="730" y="220" width="180" height="260" fill="#fff"/><rect x="510" y="400" width="180" height="140" fill="#fff"/><path d="M315 270h130M315 310h130M315 350h90M755 270h130M755 310h130M535 440h130M535 480h90" stroke="#8fb9bd" stroke-width="14"/><rect x="300" y="600" width="24" height="150" fill="#123"/><rect x="876" y="600" width="24" height="150" fill="#123"/>`,
  trees: `${sky('#dff0ea', '#f3f8f5')}${sun}${hills}<path d="M0 700 Q400 640 700 700 T1200 680 V800 H0Z" fill="#9cc7d6"/>${[180, 420, 700, 980].map((x, at) => `<rect x="${x - 9}" y="520" width="18" height="130" fill="#5b4636"/><circle cx="${x}" cy="${480 - (at % 2) * 24}" r="74" fill="#2b7a78"/>`).join('')}`,
  meeting: `${sky('#e8eef0', '#f7f9fa')}<rect x="160" y="110" width="880" height="300" rx="12" fill="#fff" stroke="#8fb9bd" stroke-width="10"/><path d="M230 190h500M230 250h640M230 310h380" stroke="#8fb9bd" stroke-width="18"/>${crowd}`,
  water: `${sky('#dbeaf0', '#f1f6f8')}${sun}${hills}<rect x="300" y="480" width="430" height="180" rx="70" fill="#2b7a78"/><path d="M730 520 H880 L950 600 V660 H730Z" fill="#f5b53f"/><rect x="790" y="548" width="80" height="52" fill="#dbeaf0"/><circle cx="420" cy="680" r="48" fill="#123"/><circle cx="640" cy="680" r="48" fill="#123"/><circle cx="860" cy="680" r="48" fill="#123"/>`,
  school: `${sky('#eaf1e6', '#f8faf6')}${sun}<circle cx="300" cy="330" r="170" fill="#2b7a78"/><rect x="278" y="460" width="44" height="240" fill="#5b4636"/><path d="M640 420 L840 300 L1040 420Z" fill="#b0581f"/><rect x="670" y="420" width="340" height="230" fill="#fff"/><rect x="800" y="520" width="80" height="130" fill="#0f4c5c"/>${['#f5b53f', '#3d5a80', '#b0581f'].map((coat, at) => person(430 + at * 100, 650, coat, 0.7)).join('')}`,
}

const night = sky('#1c2b3a', '#40566b')
const day = sky('#dcebee', '#f2f6f6')
const post = (lamp: string, glow: string) =>
  `<rect x="590" y="180" width="22" height="620" fill="#0b1620"/><path d="M600 190 H800" stroke="#0b1620" stroke-width="18"/>${glow}<rect x="760" y="186" width="110" height="34" rx="12" fill="${lamp}"/>`
const street = '<path d="M420 800 L560 470 H660 L880 800Z" fill="#49545a"/>'
const drain = (water: string, leaves: string) =>
  `<path d="M0 800 V560 H1200 V800Z" fill="#8a949a"/><rect x="300" y="600" width="600" height="120" rx="10" fill="#2e373c"/><rect x="330" y="630" width="540" height="60" fill="${water}"/>${leaves}`

/** Before and after, as citizens and crews photograph them. */
const scenes = {
  'lamp-out': `${night}${hills}${post('#3a4650', '')}`,
  'lamp-lit': `${night}${hills}${post('#ffe9a8', '<path d="M770 220 L620 760 H1060 L860 220Z" fill="#ffe9a8" opacity="0.35"/>')}`,
  'water-brought': drawings.water,
  board: drawings.board,
  'drain-blocked': `${day}${drain('#6b5a3a', '<circle cx="420" cy="650" r="50" fill="#5f7a3a"/><circle cx="560" cy="668" r="60" fill="#7a6a3a"/><circle cx="720" cy="650" r="54" fill="#4f6a34"/>')}`,
  'drain-clear': `${day}${drain('#7fb6cc', '<path d="M350 660 H850" stroke="#dff0f6" stroke-width="10"/>')}`,
  'road-hole': `${day}${hills}${street}<ellipse cx="650" cy="690" rx="110" ry="40" fill="#23292d"/>`,
  'road-mended': `${day}${hills}${street}<path d="M632 800 L612 480" stroke="#f5b53f" stroke-width="12" stroke-dasharray="50 34"/>`,
  heap: `${day}${hills}<path d="M300 760 Q420 520 560 600 Q680 470 820 620 Q900 640 940 760Z" fill="#6d5c4a"/><rect x="470" y="620" width="90" height="80" fill="#3d5a80"/><rect x="660" y="600" width="80" height="90" fill="#b0581f"/>`,
  cleared: `${day}${hills}<path d="M0 720 H1200 V800 H0Z" fill="#9cae8a"/><rect x="560" y="560" width="120" height="170" rx="12" fill="#2b7a78"/>`,
} as const
export type DemoScene = keyof typeof scenes

export const demoScene = (name: DemoScene): Promise<Buffer> => drawn(scenes[name], 800)

export const demoPicture = (name: DemoPicture): Promise<Buffer> => drawn(drawings[name], 1200)

const drawn = (shapes: string, width: number): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${shapes}</svg>`))
    .resize(width)
    .jpeg({ quality: 82 })
    .toBuffer()
