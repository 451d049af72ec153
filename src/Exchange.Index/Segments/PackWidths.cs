namespace Exchange.Index.Segments;

/// <summary>Bit widths as types: the compiler makes straight code for each, with all shifts constant.</summary>
internal static class PackWidths
{
    /// <summary>A width.</summary>
    public interface IWidth
    {
        /// <summary>1 to 32.</summary>
        static abstract int Bits { get; }
    }

    public readonly struct W1 : IWidth { public static int Bits => 1; }
    public readonly struct W2 : IWidth { public static int Bits => 2; }
    public readonly struct W3 : IWidth { public static int Bits => 3; }
    public readonly struct W4 : IWidth { public static int Bits => 4; }
    public readonly struct W5 : IWidth { public static int Bits => 5; }
    public readonly struct W6 : IWidth { public static int Bits => 6; }
    public readonly struct W7 : IWidth { public static int Bits => 7; }
    public readonly struct W8 : IWidth { public static int Bits => 8; }
    public readonly struct W9 : IWidth { public static int Bits => 9; }
    public readonly struct W10 : IWidth { public static int Bits => 10; }
    public readonly struct W11 : IWidth { public static int Bits => 11; }
    public readonly struct W12 : IWidth { public static int Bits => 12; }
    public readonly struct W13 : IWidth { public static int Bits => 13; }
    public readonly struct W14 : IWidth { public static int Bits => 14; }
    public readonly struct W15 : IWidth { public static int Bits => 15; }
    public readonly struct W16 : IWidth { public static int Bits => 16; }
    public readonly struct W17 : IWidth { public static int Bits => 17; }
    public readonly struct W18 : IWidth { public static int Bits => 18; }
    public readonly struct W19 : IWidth { public static int Bits => 19; }
    public readonly struct W20 : IWidth { public static int Bits => 20; }
    public readonly struct W21 : IWidth { public static int Bits => 21; }
    public readonly struct W22 : IWidth { public static int Bits => 22; }
    public readonly struct W23 : IWidth { public static int Bits => 23; }
    public readonly struct W24 : IWidth { public static int Bits => 24; }
    public readonly struct W25 : IWidth { public static int Bits => 25; }
    public readonly struct W26 : IWidth { public static int Bits => 26; }
    public readonly struct W27 : IWidth { public static int Bits => 27; }
    public readonly struct W28 : IWidth { public static int Bits => 28; }
    public readonly struct W29 : IWidth { public static int Bits => 29; }
    public readonly struct W30 : IWidth { public static int Bits => 30; }
    public readonly struct W31 : IWidth { public static int Bits => 31; }
    public readonly struct W32 : IWidth { public static int Bits => 32; }
}
