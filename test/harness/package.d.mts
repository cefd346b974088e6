export const vsix: string;
export function packageExtension(): Promise<{ status: number; output: string }>;
export function packageIsFresh(): Promise<boolean>;
