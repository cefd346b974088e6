/** How a Region is written. New Regions come, so it need not be a known one. */
export const regionForm = '[a-z]{2,5}(?:-[a-z]+)+-\\d{1,2}';
