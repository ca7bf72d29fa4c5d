import { textEnum } from '../../platform/graphql/text-enum';
import type { Role } from './viewer';

export const ViewerRole = textEnum<Role>('ViewerRole', 'Vai trò: in which role somebody asks.', {
  'standing-committee': 'Thường trực HĐND thành phố: the Standing Committee of the city council.',
  'citizen-affairs-officer': 'Cán bộ dân nguyện: an officer of citizen affairs.',
  'ward-officer': 'Cán bộ HĐND xã, phường: an officer of one ward.',
  analyst: 'Cán bộ phân tích: an analyst.',
  service: 'Hệ thống: a program that works without a person.',
});
