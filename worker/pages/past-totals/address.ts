// Where one total of a past period is changed.
import { pastTotalsAddress } from '#shared/api/pages';

export const changeAddress = (id: string): string => `${pastTotalsAddress({ sua: id })}#sua`;
