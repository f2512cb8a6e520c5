/** Alerts of the head office itself, on the fleet's pages and by e-mail. */
export const officeAlerts = {
  office: 'Kantor pusat',
  feed: 'kabar klaim sudah lama tidak diambil oleh {client}',
  nats: 'kabar klaim sudah lama tidak terkirim ke NATS',
  desk: 'ada klaim yang sudah lama menunggu di meja petugas ({kind})',
} as const;
