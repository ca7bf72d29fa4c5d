import Redis from 'ioredis';
import { type Finding, well, wrong } from './finding';

/** Whether the Redis answers in which gateways share what callers have spent. */
export async function lookAtRedis(url: string): Promise<Finding> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: () => null });
  redis.on('error', () => undefined); // it comes out of what is asked
  try {
    await redis.connect();
    await redis.ping();
    return well('Redis', 'trả lời', 'answers');
  } catch {
    return wrong(
      'Redis',
      { vi: 'không trả lời ở REDIS_URL', en: 'does not answer at REDIS_URL' },
      {
        vi: 'Khởi động Redis hoặc sửa REDIS_URL: tới lúc đó mỗi gateway tính điểm riêng.',
        en: 'Start Redis or correct REDIS_URL: until then each gateway counts points by itself.',
      },
    );
  } finally {
    redis.disconnect();
  }
}
