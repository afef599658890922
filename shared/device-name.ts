// What a device is called in the list of devices, made from what its browser says of itself: no more than helps to know it again.

/** “Firefox, Windows”. */
export function deviceName(userAgent: string): string {
  const browsers: [RegExp, string][] = [
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/coc_coc/, 'Cốc Cốc'],
    [/Chrom/, 'Chrome'],
    [/Safari\//, 'Safari'],
  ];
  const systems: [RegExp, string][] = [
    [/Windows/, 'Windows'],
    [/iPhone|iPad/, 'iOS'],
    [/Mac OS/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Android/, 'Android'],
    [/Linux/, 'Linux'],
  ];
  const named = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [named(browsers) ?? 'Trình duyệt', named(systems)].filter(Boolean).join(', ');
}
