package org.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GasVolumeTest {
    @Property
    void what_is_written_as_cubic_metres_is_read_back_to_the_litre(@ForAll long litres) {
        GasVolume volume = GasVolume.ofLitres(litres);
        assertThat(GasVolume.ofCubicMetres(volume.toString())).isEqualTo(volume);
    }

    @Test
    void less_than_a_litre_is_refused() {
        assertThatThrownBy(() -> GasVolume.ofCubicMetres("0.0001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void volumes_are_shown_without_trailing_zeros() {
        assertThat(GasVolume.ofLitres(12_500)).hasToString("12.5");
        assertThat(GasVolume.ofCubicMetres(100)).hasToString("100");
    }
}
