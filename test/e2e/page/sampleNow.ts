/** The instant at which every sample is looked at, in milliseconds: 17:42:53 in Tokyo. */
export const sampleNow = Date.UTC(2026, 10, 23, 8, 42, 53);
