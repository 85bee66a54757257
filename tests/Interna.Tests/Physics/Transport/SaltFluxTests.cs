using Interna.Physics.Transport;

namespace Interna.Tests.Physics.Transport;

public class SaltFluxTests
{
    [Fact]
    public void salt_diffuses_down_its_gradient() => Assert.Equal(1e-4, Laws.Evaluate(default(SaltFlux), 1e-10, -1e6, 0.45, 0), 1e-18);

    [Fact]
    public void migration_carries_its_share_of_the_current() =>
        Assert.Equal(0.45 * 10 / Constant.Faraday, Laws.Evaluate(default(SaltFlux), 1e-10, 0, 0.45, 10), 1e-19);
}
