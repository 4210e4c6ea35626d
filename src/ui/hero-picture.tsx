// The first picture of a site that has not brought its own: hills, a river, street lights and the office.
export function HeroPicture({ phone }: { phone?: boolean }) {
  return (
    <svg
      class={
        phone
          ? 'hero-picture block h-40 w-full md:hidden'
          : 'hero-picture absolute right-0 bottom-0 h-[96%] w-full max-md:hidden'
      }
      viewBox={phone ? '560 44 880 354' : '0 0 1440 460'}
      preserveAspectRatio={phone ? 'xMidYMax slice' : 'xMaxYMax meet'}
      aria-hidden="true"
    >
      <circle cx="1228" cy="150" r="104" class="fill-accent" opacity=".18" />
      <circle cx="1228" cy="150" r="66" class="fill-accent" />
      <path
        class="fill-primary"
        opacity=".12"
        d="M470 462C640 440 730 300 872 238c96-42 150 2 236-10 90-12 136-58 222-40 46 10 80 26 110 40v234Z"
      />
      <path
        class="fill-secondary"
        opacity=".24"
        d="M380 462c210-12 340-124 520-156 110-18 180 16 262 12 100-4 170-48 278-34v178Z"
      />
      <g class="fill-secondary" opacity=".85">
        <circle cx="884" cy="286" r="18" />
        <circle cx="866" cy="297" r="13" />
        <circle cx="1056" cy="294" r="16" />
      </g>
      <path d="M884 288v30M1056 294v24" class="stroke-primary" stroke-width="3" />
      <g class="fill-primary">
        <path d="M916 268l54-32 54 32h-11v48h-86v-48Z" />
        <path d="M938 248l32-38 32 38Z" />
      </g>
      <path d="M970 212v-24" class="stroke-primary" stroke-width="3" />
      <path class="fill-accent" d="M971 188h21l-5 6 5 6h-21Z" />
      <path class="fill-base-100" d="M940 276h13v17h-13zM963 276h14v40h-14zM987 276h13v17h-13z" />
      <path class="fill-primary" opacity=".3" d="M240 462c300-8 520-92 730-122 150-20 270 14 470-24v146Z" />
      <path
        class="fill-base-100"
        opacity=".88"
        d="M1138 326c-30 12-72 18-84 36-14 22 44 28 28 52-12 18-64 28-104 48h176c40-16 74-32 66-58-8-24-66-26-58-44 6-12 26-18 42-26Z"
      />
      <path
        d="M1086 372c20 4 42 6 62 16M1064 428c30-4 58-6 92 0"
        fill="none"
        class="stroke-secondary"
        opacity=".5"
        stroke-width="3"
        stroke-linecap="round"
      />
      <path class="fill-deep" d="M420 462c150-6 230-44 350-44 96 0 150 18 190 44ZM1180 462c40-46 140-72 260-66v66Z" />
      <g fill="none" class="stroke-secondary" stroke-width="2.5" opacity=".8" stroke-linecap="round">
        <path d="M1236 456c50-30 118-44 204-44M1290 460c40-18 90-28 150-30" />
      </g>
      <path class="fill-accent" opacity=".3" d="M806 322h24l34 98h-92ZM1333 316h20l28 86h-76Z" />
      <g fill="none" class="stroke-base-100" stroke-width="4.5" stroke-linecap="round">
        <path d="M772 422V330c0-15 8-22 22-22h16" />
        <path d="M1304 414v-94c0-12 7-18 18-18h14" />
      </g>
      <path class="fill-accent" d="M804 308h28c0 9-6 14-14 14s-14-5-14-14ZM1332 302h22c0 8-5 13-11 13s-11-5-11-13Z" />
    </svg>
  )
}
