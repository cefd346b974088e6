/** What the page shows only when somebody asks for it: loaded after what is seen first, so that this is there sooner. */
export { Acceptance } from './Acceptance.tsx';
export { Compare } from './Compare.tsx';
export { Flow } from './Flow.tsx';
export { Issuer } from './Issuer.tsx';
export { Nested } from './Nested.tsx';
export { Start } from './Start.tsx';
